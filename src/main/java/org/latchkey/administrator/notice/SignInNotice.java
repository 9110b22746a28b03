package org.latchkey.administrator.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a person is told at their next sign-in.
 *
 * @param name who did it, empty when nobody else did anything
 */
public record SignInNotice(UUID id, NoticeKind kind, String name, Instant at) {}

/** What happened, for whoever may see it: read, looked through and taken out. */
@NullMarked
package org.latchkey.administration.activity;

import org.jspecify.annotations.NullMarked;

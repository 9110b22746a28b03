/** What is entered about a person, and the form for somebody new. */
@NullMarked
package org.latchkey.ui.administrators.form;

import org.jspecify.annotations.NullMarked;

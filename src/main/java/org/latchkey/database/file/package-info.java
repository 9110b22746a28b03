/** What works on whole files and folders of a store, and on the database file only while nobody has it open. */
@NullMarked
package org.latchkey.database.file;

import org.jspecify.annotations.NullMarked;

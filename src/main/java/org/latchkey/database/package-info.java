/** The only place that knows JDBC URLs, transactions, schema versions and the data folder's layout. */
@NullMarked
package org.latchkey.database;

import org.jspecify.annotations.NullMarked;

/** Databases on the JVM, by JDBC: pools, statements, results. For hosts, but {@code ResultSets}. */
@NullMarked
package runnel.sql;

import org.jspecify.annotations.NullMarked;

/** Databases on the JVM, by JDBC: pools, statements, results. For hosts. */
@NullMarked
package runnel.sql;

import org.jspecify.annotations.NullMarked;

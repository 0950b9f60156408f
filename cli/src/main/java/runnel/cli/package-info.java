/** The command line: runs, watches and creates apps. */
@org.jspecify.annotations.NullMarked
package runnel.cli;

/** Sessions and runs: who may execute the app, when, and what of it reaches the client. */
@org.jspecify.annotations.NullMarked
package runnel.internal.run;

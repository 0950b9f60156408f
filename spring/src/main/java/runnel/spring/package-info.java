/** Apps within Spring Boot applications. */
@org.jspecify.annotations.NullMarked
package runnel.spring;

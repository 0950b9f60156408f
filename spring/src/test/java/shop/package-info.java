/** An application with Spring Boot, as an example. */
@org.jspecify.annotations.NullMarked
package shop;

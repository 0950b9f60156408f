package runnel.browser.compat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The public static methods of the annotated class become static methods of other classes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StaticsOf {
  /** The classes that get the methods. */
  Class<?>[] value();
}

package runnel.browser.compat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public static methods of the annotated class become instance methods of another class: the
 * first parameter is the receiver.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MethodsOf {
  /** The class that gets the methods. */
  Class<?> value();

  /** TeaVM's own class that gets them in its place, as TeaVM names it; empty if none does. */
  String in() default "";
}

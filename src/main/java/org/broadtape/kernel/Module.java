package org.broadtape.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares, on a module's `package-info`, which other modules it may use. `kernel`, `doors` and `jobs` need no mention.
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Module {

    /// Names of modules, each a package directly below `org.broadtape`; `"all"` for the frames.
    String[] uses() default {};
}

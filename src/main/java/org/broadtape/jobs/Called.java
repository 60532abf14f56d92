package org.broadtape.jobs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What an event is called in the outbox. Without it `ArticleReleased` is called `article-released`;
/// a record that is renamed keeps its old name by it, so that rows written before are still understood.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Called {

    String value();
}

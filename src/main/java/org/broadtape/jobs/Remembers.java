package org.broadtape.jobs;

/// A bean that remembers one thing until it hears of its change.
public interface Remembers extends Subscriber {

    Remembered<?> remembered();

    @Override
    default String topic() {
        return remembered().topic();
    }

    @Override
    default void told(String text) {
        remembered().forget();
    }

    @Override
    default void listening() {
        remembered().hears(true);
    }

    @Override
    default void lost() {
        remembered().hears(false);
    }
}

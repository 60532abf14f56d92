package org.broadtape.site.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/// What the page cache holds and how often it answered: these requests pass the framework's own meters by.
@Singleton
class PageMeters implements MeterBinder {

    private final PageCache cache;

    PageMeters(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("broadtape.pages.answered", cache, PageCache::answered).description("Requests answered with a held page").register(registry);
        Gauge.builder("broadtape.pages.held", cache, PageCache::count).description("Held pages").register(registry);
        Gauge.builder("broadtape.pages.bytes", cache, PageCache::bytes).baseUnit("bytes").description("What held pages take outside the heap").register(registry);
    }
}

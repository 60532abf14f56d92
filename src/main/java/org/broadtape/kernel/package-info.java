/// Words that every module shares: slugs, paging, refusals, slots. Knows neither the database nor the framework.
@Module
@NullMarked
package org.broadtape.kernel;

import org.jspecify.annotations.NullMarked;

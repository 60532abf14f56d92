/// The JSON API below `/api/v1`, for programs of readers and partners: keys, budgets, companies, instruments, prices, articles. docs/api.md describes it for
/// those who write such programs. Start at [org.broadtape.api.web.Gate], which every address passes, and at [org.broadtape.api.keys.ApiKeys].
/// The surprising choice: answers are built by hand, one class for each kind of thing, and no record becomes JSON by itself: what a record gains one day is
/// not told to the world by accident.
@Module(uses = { "articles", "instruments", "members", "installation" })
@NullMarked
package org.broadtape.api;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;

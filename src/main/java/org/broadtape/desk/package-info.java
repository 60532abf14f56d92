/// The newsroom's side: its frame and menu, what waits for a person, the operator's pages, articles as the desk reads them, the audit log.
/// Start at `templates/site/frame/desk.html`, which every page below `/desk` includes, and [org.broadtape.desk.Waiting].
/// The surprising choice: its pages call the same use cases as the commands do, so it has neither rules nor tables of its own.
@Module(uses = "all")
@NullMarked
package org.broadtape.desk;

import org.broadtape.kernel.Module;
import org.jspecify.annotations.NullMarked;

/// Who may use which address. A new one needs its line in `routes.tsv`.
@NullMarked
package org.broadtape.routes;

import org.jspecify.annotations.NullMarked;

/// Lists whose columns are known by their names, whatever each system calls them. Start at [org.broadtape.doors.columns.Table].
@NullMarked
package org.broadtape.doors.columns;

import org.jspecify.annotations.NullMarked;

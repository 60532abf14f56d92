@NullMarked
package org.broadtape.jobs.budget;

import org.jspecify.annotations.NullMarked;

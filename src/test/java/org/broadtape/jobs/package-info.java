/// What the jobs' tests share: a database of their own.
@NullMarked
package org.broadtape.jobs;

import org.jspecify.annotations.NullMarked;

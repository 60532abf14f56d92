/// The pages below `/desk`.
@NullMarked
package org.broadtape.desk.web;

import org.jspecify.annotations.NullMarked;

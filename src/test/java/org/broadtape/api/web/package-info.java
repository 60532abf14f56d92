/// The API as programs see it.
@NullMarked
package org.broadtape.api.web;

import org.jspecify.annotations.NullMarked;

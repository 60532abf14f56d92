/// The example newsroom, with which `./broadtape demo` fills an empty site. A module that knows articles brings it as a bean.
@NullMarked
package org.broadtape.installation.example;

import org.jspecify.annotations.NullMarked;

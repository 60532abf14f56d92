/// The desk's page of keys.
@NullMarked
package org.broadtape.api.keys.web;

import org.jspecify.annotations.NullMarked;

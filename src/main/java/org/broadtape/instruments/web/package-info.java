/// The page of an instrument. What is said of companies is in [org.broadtape.instruments.directory].
@NullMarked
package org.broadtape.instruments.web;

import org.jspecify.annotations.NullMarked;

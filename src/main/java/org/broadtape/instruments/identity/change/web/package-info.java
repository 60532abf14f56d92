/// What has happened to a company or an instrument, beside what it is.
@NullMarked
package org.broadtape.instruments.identity.change.web;

import org.jspecify.annotations.NullMarked;

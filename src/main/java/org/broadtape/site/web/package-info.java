/// The front page, and the pages for what is not there, was withdrawn, is not allowed or went wrong.
@NullMarked
package org.broadtape.site.web;

import org.jspecify.annotations.NullMarked;

/// `/account/feed`, where the address is made and taken back, and the feed itself.
@NullMarked
package org.broadtape.feeds.personal.web;

import org.jspecify.annotations.NullMarked;

/// Keys of the API at the desk: made, listed and revoked by the publisher.
@NullMarked
package org.broadtape.api.keys.web;

import org.jspecify.annotations.NullMarked;

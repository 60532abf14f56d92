/// `/account/address`.
@NullMarked
package org.broadtape.members.addresses.web;

import org.jspecify.annotations.NullMarked;

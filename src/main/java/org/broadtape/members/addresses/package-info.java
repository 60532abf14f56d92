/// Changing the address of an account, to which both ends must agree: [org.broadtape.members.addresses.AddressChanges].
@NullMarked
package org.broadtape.members.addresses;

import org.jspecify.annotations.NullMarked;

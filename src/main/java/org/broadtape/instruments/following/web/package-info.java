/// What a member sees of what they follow: the button on the page of an instrument, and the list in the account.
@NullMarked
package org.broadtape.instruments.following.web;

import org.jspecify.annotations.NullMarked;

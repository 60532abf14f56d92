/// `/account/password`.
@NullMarked
package org.broadtape.members.passwords.web;

import org.jspecify.annotations.NullMarked;

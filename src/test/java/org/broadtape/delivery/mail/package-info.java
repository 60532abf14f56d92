@NullMarked
package org.broadtape.delivery.mail;

import org.jspecify.annotations.NullMarked;

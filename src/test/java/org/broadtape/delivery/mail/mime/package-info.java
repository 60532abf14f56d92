@NullMarked
package org.broadtape.delivery.mail.mime;

import org.jspecify.annotations.NullMarked;

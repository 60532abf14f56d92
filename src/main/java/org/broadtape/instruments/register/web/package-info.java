/// Companies and instruments at the desk.
@NullMarked
package org.broadtape.instruments.register.web;

import org.jspecify.annotations.NullMarked;

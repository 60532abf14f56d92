/// Pages of companies, and the field "Click a company".
@NullMarked
package org.broadtape.instruments.directory.web;

import org.jspecify.annotations.NullMarked;

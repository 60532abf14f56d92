/// What is to come, on the page of a company.
@NullMarked
package org.broadtape.instruments.calendar.web;

import org.jspecify.annotations.NullMarked;

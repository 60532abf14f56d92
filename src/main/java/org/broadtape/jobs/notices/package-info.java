/// What one node tells all: a message over PostgreSQL's NOTIFY ([Message]) and the connection that listens ([Ear]).
@NullMarked
package org.broadtape.jobs.notices;

import org.jspecify.annotations.NullMarked;

/// `/membership`: what the publisher offers its readers.
@NullMarked
package org.broadtape.members.tiers.web;

import org.jspecify.annotations.NullMarked;

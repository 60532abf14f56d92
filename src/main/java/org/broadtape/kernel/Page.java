package org.broadtape.kernel;

import java.util.List;
import java.util.Optional;

/// One page of a listing, newest first, and where the next older one begins.
public record Page<T>(List<T> items, Optional<Before> older) {
}

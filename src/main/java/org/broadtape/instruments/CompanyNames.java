package org.broadtape.instruments;

import java.util.List;

/// What a company is called besides its name.
///
/// @param former  what it was called, the newest first
/// @param aliases what it is called by others, in their order
public record CompanyNames(List<FormerName> former, List<String> aliases) {
}

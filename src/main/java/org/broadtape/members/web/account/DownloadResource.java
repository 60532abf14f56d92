package org.broadtape.members.web.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.broadtape.members.Visit;
import org.broadtape.members.account.Download;

/// `/account/download`: everything that is held about the member, as a file.
@Path("/account/download")
@RunOnVirtualThread
class DownloadResource {

    private final Download download;
    private final Visit visit;

    DownloadResource(Download download, Visit visit) {
        this.download = download;
        this.visit = visit;
    }

    @POST
    public Response download() {
        return Response.ok(download.of(visit.signedIn().member(), visit.network()), "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

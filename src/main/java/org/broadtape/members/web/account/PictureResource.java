package org.broadtape.members.web.account;

import java.io.IOException;
import java.nio.file.Files;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.account.Profiles;
import org.broadtape.members.web.Answers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// `/account/picture`: what is shown beside the name.
@Path("/account/picture")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class PictureResource {

    private final Profiles profiles;
    private final AccountResource account;
    private final Visit visit;

    PictureResource(Profiles profiles, AccountResource account, Visit visit) {
        this.profiles = profiles;
        this.account = account;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> show(@RestForm("picture") @Nullable FileUpload upload) throws IOException {
        var member = visit.signedIn().member();
        try {
            if (upload == null || upload.size() == 0) {
                throw new Refused("Choose a picture first");
            }
            if (upload.size() > Profiles.MOST_BYTES) {
                throw new Refused("The picture's file is larger than " + (Profiles.MOST_BYTES >> 20) + " MB. Choose a smaller one");
            }
            profiles.show(member, Files.readAllBytes(upload.uploadedFile()));
            return Answers.to("/account?saved=true");
        } catch (Refused refused) {
            return Answers.again(account.withProblem(refused.sentence()));
        }
    }

    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> hide() {
        profiles.hide(visit.signedIn().member());
        return Answers.to("/account?saved=true");
    }
}

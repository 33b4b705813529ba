// SPDX-License-Identifier: MIT
#include "sandbox/sandboxtexts.h"

#include <array>

namespace proofdesk {

namespace {

constexpr std::array people{
    SandboxPerson{"amina_w", "Kenya"},
    SandboxPerson{"rafael_t", "Brazil"},
    SandboxPerson{"li.wen88", "China"},
    SandboxPerson{"jbrady_77", "United States"},
    SandboxPerson{"sunita_dev", "India"},
    SandboxPerson{"kofi.mensa", "Ghana"},
    SandboxPerson{"mirela_v", "Romania"},
    SandboxPerson{"diego_ortiz", "Argentina"},
    SandboxPerson{"hanna_s", "Germany"},
    SandboxPerson{"y.tamura", "Japan"},
    SandboxPerson{"pablo_m", "Mexico"},
    SandboxPerson{"nadia.f", "Egypt"},
    SandboxPerson{"owen_t", "United Kingdom"},
    SandboxPerson{"farid_99", "Pakistan"},
    SandboxPerson{"chloe_w", "Canada"},
    SandboxPerson{"ravi.kp", "India"},
    SandboxPerson{"ines_c", "Portugal"},
    SandboxPerson{"marek_z", "Poland"},
    SandboxPerson{"tunde_a", "Nigeria"},
    SandboxPerson{"bea_lopes", "Brazil"},
    SandboxPerson{"noor_h", "United Arab Emirates"},
    SandboxPerson{"viktor_p", "Czechia"},
    SandboxPerson{"maya.s", "Sri Lanka"},
    SandboxPerson{"emeka_j", "Nigeria"},
    SandboxPerson{"ليلى_م", "Egypt"},
    SandboxPerson{"Олена_К", "Ukraine"},
    SandboxPerson{"giulia.r", "Italy"},
    SandboxPerson{"thanh_ng", "Vietnam"},
    SandboxPerson{"arif_bd", "Bangladesh"},
    SandboxPerson{"joana_pt", "Portugal"},
    SandboxPerson{"samir.k", "Morocco"},
    SandboxPerson{"elif_a", "Türkiye"},
    SandboxPerson{"pierre_l", "France"},
    SandboxPerson{"grace_o", "Uganda"},
    SandboxPerson{"nikos_d", "Greece"},
    SandboxPerson{"प्रिया_s", "India"},
    SandboxPerson{"carlos_ve", "Venezuela"},
    SandboxPerson{"<b>max</b>", "Austria"},
    SandboxPerson{"dewi.lestari", "Indonesia"},
    SandboxPerson{"juan_ph", "Philippines"},
    SandboxPerson{"a.very.long.worker.name.that.goes.on.and.on_1987", "Philippines"},
    SandboxPerson{"sofie_v", "Belgium"},
    SandboxPerson{"björn_å", "Sweden"},
    SandboxPerson{"zanele_k", "South Africa"},
    SandboxPerson{"mateus_f", "Brazil"},
    SandboxPerson{"hind_r", "Tunisia"},
    SandboxPerson{"kwabena", "Ghana"},
    SandboxPerson{"lucia_g", "Spain"},
};

constexpr std::array lessonRemarks{
    "Done, 3 stars. My name in the app: greenleaf7",
    "Finished the first lesson, screenshot attached.",
    "Lesson 1 complete",
    "I installed it and finished. It was fun, thank you!",
    "Used the web page, my phone is old. 3 stars.",
    "done",
    "Completed in 4 minutes, score 18 of 20.",
    "Here is my proof. User name: plantlover",
    "Terminé la primera lección, gracias.",
    "Ich habe die erste Lektion geschafft, Bild anbei.",
    "J'ai fini la leçon 1, deux étoiles seulement.",
    "Please check, the app crashed once but the second time it worked.",
    "أنهيت الدرس الأول، الصورة مرفقة. شكراً لكم",
    "मैंने पहला पाठ पूरा कर लिया है।",
    "Первый урок пройден, спасибо!",
    "2 stars, I will do it again for 3 if you need.",
};

constexpr std::array signRemarks{
    "All 20 signs labelled.",     "20/20 done. Number 14 was hard to read, I chose “no parking”.",
    "Finished, see the picture.", "Labelled everything, two were blurry.",
    "تم تصنيف جميع الصور",        "Completed, code LBL-4471",
};

constexpr std::array surveyRemarks{
    "Completed the survey as requested",
    "Survey finished, the code is on the last page.",
    "Answered all questions. I take the bus every day.",
    "Done, it took seven minutes and not five :)",
    "Encuesta completa.",
    "Thank you page attached.",
};

constexpr std::array videoRemarks{
    "Liked",
    "done, liked with my account gardenfan",
    "Liked and watched to the end, lovely tomatoes!",
    "ok",
    "Me gusta ✔",
    "👍",
};

constexpr std::array otherRemarks{
    "Done as described.",      "Finished, proof attached.",
    "Please see the picture.", "Completed everything, thank you.",
    "Hecho, gracias.",         "done",
};

constexpr std::array awkwardRemarks{
    "",
    "<h1>Lesson complete</h1><img src=\"file:///etc/hostname\"><font color=red size=7>PAID</font> &amp; done",
    "I first could not find the app in the store because there are two with a similar name, so I installed "
    "the "
    "wrong one, removed it, and installed the right one. Then I made an account with my e-mail, the "
    "confirmation took ten minutes to arrive, and after that I started the first lesson. In the middle of it "
    "somebody called me and the app started again from the beginning, so I did it twice. The second time I "
    "got three stars. The screenshot is from the second time. I also want to say that the question about "
    "the roots is wrong: the picture shows a stem. In the settings I switched the language to English for "
    "you, I hope that is all right. If anything is missing please tell me before you reject it, I can send "
    "more pictures: of the account page, of the e-mail, of the lesson list. I have done more than four "
    "hundred tasks on this site and never had a problem. Thank you for the task and have a nice day. "
    "PS: my son watched and now he wants a plant in a pot as well.",
    "شكراً جزيلاً على هذه المهمة. أنهيت الدرس الأول وحصلت على ثلاث نجوم، واسمي في التطبيق «ورقة خضراء».",
    "user \u202Egnp.etelpmoc\u202C and a zero\u200Bwidth space",
    "Proof: https://example.com/proof?id=1&x=<script> and javascript:alert(1)",
    "=SUM(A1:A9) +1 @home",
    "✅✅✅ done 🌱🌱🌱",
};

constexpr std::array reasons{
    "The screenshot does not show the completion page.",
    "The lesson is not finished in this picture.",
    "The picture cannot be read.",
    "The same picture was sent by another worker.",
};

} // namespace

std::span<const SandboxPerson> sandboxPeople()
{
    return people;
}

std::span<const char* const> sandboxRemarks(ProofTopic topic)
{
    switch (topic) {
    case ProofTopic::Lesson:
        return lessonRemarks;
    case ProofTopic::Signs:
        return signRemarks;
    case ProofTopic::Survey:
        return surveyRemarks;
    case ProofTopic::Video:
        return videoRemarks;
    case ProofTopic::Other:
        break;
    }
    return otherRemarks;
}

std::span<const char* const> sandboxAwkwardRemarks()
{
    return awkwardRemarks;
}

std::span<const char* const> sandboxReasons()
{
    return reasons;
}

} // namespace proofdesk

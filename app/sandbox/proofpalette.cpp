// SPDX-License-Identifier: MIT
#include "sandbox/proofpalette.h"

#include "sandbox/proofspec.h"

#include <array>

namespace proofdesk {

namespace {

struct RawPalette
{
    QRgb page, card, tint, tile, accent, onAccent, text, faint;
};

constexpr std::array<RawPalette, proofThemeCount> raw{{
    {0xfffff3dc, 0xffffffff, 0xffffd27a, 0xffffdf9f, 0xff2a9463, 0xffffffff, 0xff2b2418, 0xff8a7a5c},
    {0xffe6f8ec, 0xffffffff, 0xff9fe3b6, 0xffbdecca, 0xff14854c, 0xffffffff, 0xff16261c, 0xff5d7a68},
    {0xffe4f2ff, 0xffffffff, 0xff8fc9ff, 0xffb7dcff, 0xff1f6fd6, 0xffffffff, 0xff14243a, 0xff5a7290},
    {0xfff0eaff, 0xffffffff, 0xffc5aefc, 0xffd8c9ff, 0xff6d3fd6, 0xffffffff, 0xff241a3d, 0xff746892},
    {0xffffeae8, 0xffffffff, 0xffffa99f, 0xffffc7c0, 0xffda4b42, 0xffffffff, 0xff3a1916, 0xff91645f},
    {0xffe2f7f6, 0xffffffff, 0xff84d9d4, 0xffb2e8e4, 0xff0c7f86, 0xffffffff, 0xff0f2a2c, 0xff557a7c},
    {0xff13211a, 0xff1d3026, 0xff1f5a3a, 0xff204634, 0xff35c274, 0xff07170e, 0xffeaf6ee, 0xff93b3a0},
    {0xff171b33, 0xff232949, 0xff333c78, 0xff2a3160, 0xff6f80ff, 0xffffffff, 0xffeef0ff, 0xff9aa3cf},
}};

constexpr std::array<ProofWords, proofLanguageCount> words{{
    {"Lesson 1 complete!",
     "Time",
     "Score",
     "Streak",
     "Continue",
     "Which part drinks water?",
     {"The leaf", "The root", "The pot", "The flower"},
     "Thank you!",
     "Your answers were recorded.",
     "Liked",
     false},
    {"Leçon 1 terminée !",
     "Durée",
     "Score",
     "Série",
     "Continuer",
     "Quelle partie boit l'eau ?",
     {"La feuille", "La racine", "Le pot", "La fleur"},
     "Merci !",
     "Vos réponses sont enregistrées.",
     "Aimée",
     false},
    {"¡Lección 1 completa!",
     "Tiempo",
     "Puntos",
     "Racha",
     "Seguir",
     "¿Qué parte bebe agua?",
     {"La hoja", "La raíz", "La maceta", "La flor"},
     "¡Gracias!",
     "Hemos guardado tus respuestas.",
     "Te gusta",
     false},
    {"Lektion 1 geschafft!",
     "Zeit",
     "Punkte",
     "Serie",
     "Weiter",
     "Welcher Teil trinkt Wasser?",
     {"Das Blatt", "Die Wurzel", "Der Topf", "Die Blüte"},
     "Vielen Dank!",
     "Deine Antworten sind gespeichert.",
     "Gefällt dir",
     false},
    {"Lição 1 concluída!",
     "Tempo",
     "Pontos",
     "Dias",
     "Continuar",
     "Que parte bebe água?",
     {"A folha", "A raiz", "O vaso", "A flor"},
     "Obrigado!",
     "As respostas foram guardadas.",
     "Gostei",
     false},
    {"اكتمل الدرس الأول!",
     "الوقت",
     "النتيجة",
     "الأيام",
     "متابعة",
     "أي جزء يشرب الماء؟",
     {"الورقة", "الجذر", "الأصيص", "الزهرة"},
     "شكراً لك!",
     "تم حفظ إجاباتك.",
     "أعجبني",
     true},
    {"पाठ 1 पूरा हुआ!",
     "समय",
     "अंक",
     "दिन",
     "आगे बढ़ें",
     "पानी कौन सा भाग पीता है?",
     {"पत्ता", "जड़", "गमला", "फूल"},
     "धन्यवाद!",
     "आपके उत्तर सहेजे गए।",
     "पसंद किया",
     false},
}};

} // namespace

const ProofPalette& proofPalette(int theme)
{
    static const auto palettes = [] {
        std::array<ProofPalette, proofThemeCount> all;
        for (size_t i = 0; i < all.size(); ++i) {
            const RawPalette& from = raw[i];
            all[i] = {QColor::fromRgb(from.page),   QColor::fromRgb(from.card),
                      QColor::fromRgb(from.tint),   QColor::fromRgb(from.tile),
                      QColor::fromRgb(from.accent), QColor::fromRgb(from.onAccent),
                      QColor::fromRgb(from.text),   QColor::fromRgb(from.faint)};
        }
        return all;
    }();
    return palettes[size_t(theme) % palettes.size()];
}

const ProofWords& proofWords(int language)
{
    return words[size_t(language) % words.size()];
}

} // namespace proofdesk

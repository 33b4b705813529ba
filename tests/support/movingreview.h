// SPDX-License-Identifier: MIT
#pragma once

#include "support/movingimages.h"
#include "support/picturedreview.h"
#include "ui/review/proof/proofplayer.h"
#include "ui/review/proof/proofstage.h"
#include "ui/review/proof/singleview.h"

namespace proofdesk {

/// The review in the real window, where every submission has a moving picture: red, green and blue in turn.
class MovingReview : public PicturedReview
{
protected:
    void makeFiles()
    {
        using testimages::PlainFrame;
        const int shown = int(Shown.count());
        const QList<PlainFrame> frames{{Qt::red, shown}, {Qt::green, shown}, {Qt::blue, shown}};
        const QByteArray gif = testimages::gifOf(Size, frames);
        const QByteArray png = testimages::encoded(testimages::blocks(3, Size), "png");
        const QByteArray claim = testimages::bigEndian(2, 4) + testimages::bigEndian(0, 4);
        m_files = {{QStringLiteral("gif"), gif},
                   {QStringLiteral("webp"), testimages::webpOf(Size, frames)},
                   {QStringLiteral("apng"), testimages::apngOf(Size, frames)},
                   {QStringLiteral("slow"), testimages::gifOf(Size, {{Qt::red, 100}, {Qt::green, 60'000}})},
                   {QStringLiteral("dark"), testimages::webpOf(Size, {{QColor(120, 0, 0)}, {Dark}})},
                   {QStringLiteral("cut"), gif.chopped(20)},
                   {QStringLiteral("claim"), testimages::pngWith(png, testimages::pngChunk("acTL", claim))}};
    }
    ProofStage& openSingle(const QStringList& pictures = {QStringLiteral("gif")})
    {
        openPictures(pictures);
        key(Qt::Key_E);
        auto& stage = theNext<ProofStage>("proofStage");
        (void)soon(
            [&] {
                return stage.state() == ProofStage::State::Shown
                    || stage.state() == ProofStage::State::Broken;
            },
            Patience);
        return stage;
    }
    ProofPlayer& player() { return dynamic_cast<SingleView&>(single()).player(); }
    /// What is painted in the middle of the picture.
    QColor painted()
    {
        const QImage shot = the<ProofStage>("proofStage").grab().toImage();
        return shot.pixelColor(shot.rect().center());
    }
    bool isPainted(const QColor& colour)
    {
        return soon([&] { return painted() == colour; }, Patience);
    }
    void pressInSingle(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        single().setFocus();
        QTest::keyClick(&single(), key, modifiers);
    }
    /// Longer than any frame is shown, but for the slow one: what was due by then has happened.
    void letFramesPass()
    {
        bool passed = false;
        m_clock.after(4 * Shown, &window(), [&] { passed = true; });
        QVERIFY(soon([&] { return passed; }, Patience));
    }

    static constexpr std::chrono::milliseconds Shown{60};
    static constexpr QSize Size{120, 240};
    static constexpr QColor Dark{0, 120, 0};
};

} // namespace proofdesk

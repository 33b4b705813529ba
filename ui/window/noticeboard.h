// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/notice.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

namespace proofdesk {

/// How much a notice matters, least first.
enum class NoticeRank {
    News, ///< how something ended in the background
    Connection, ///< how things stand with the service; it passes by itself
    Attention, ///< waits for a person: to look, to pick, to sign in
    Failure, ///< what was asked for did not happen
    Money, ///< money may have moved without anybody having seen it
};

/// What concerns every page of the window.
struct BoardNotice
{
    NoticeRank rank = NoticeRank::News;
    NoticeKind kind = NoticeKind::Information;
    QString lead;
    QString words;
    QString button = {}; ///< none without words
    std::function<void()> pressed = {};
    bool staysWhenPressed = false; ///< else the button takes the notice back
    bool closable = true; ///< false where its own button is the only way on
    std::function<bool()> isThere = {}; ///< true where the button would lead to: it has nothing to do then
};

/// The notices of the window, over every page: they float, and push nothing. Each has an owner and a rank:
/// the one that matters most is shown, among equals the latest, and the others wait behind it. A notice goes
/// when its owner takes it back or is no more, or when the person closes it; never because of what another
/// owner says. News goes by itself too, once it has been shown for a while to somebody who is there.
class NoticeBoard final : public QWidget, public Fitting
{
    Q_OBJECT
public:
    /// How long news is shown before it goes by itself.
    static constexpr int NewsStaysMs = 12'000;

    explicit NoticeBoard(QWidget* parent = nullptr);

    /// An owner may have several. The same words again take the place of those before.
    void post(const QObject* owner, BoardNotice notice);
    /// What this owner posted last says the same with another number in it: nothing comes up or is read anew.
    void reword(const QObject* owner, const QString& words);
    /// All of this owner.
    void takeBack(const QObject* owner);
    [[nodiscard]] int count() const { return int(m_posted.size()); }
    /// Whether the one in front only says how something ended: Esc closes it.
    [[nodiscard]] bool tellsOfAnEnd() const;
    /// As a press of its cross does.
    void close();
    /// The person went elsewhere, or fills the screen with one picture, over which nothing is to lie.
    void look();
    void setHeldBack(bool heldBack);
    QSize fit(QSize room) override { return m_notice->fit(room); }
    [[nodiscard]] QSize fitted(QSize room) override { return m_notice->fitted(room); }

private:
    struct Posted
    {
        const QObject* owner;
        BoardNotice notice;
        int number; ///< the higher, the later
    };

    [[nodiscard]] const Posted* foremost() const;
    void remove(int number);
    void press();
    void showForemost();
    void leave();

    std::vector<Posted> m_posted;
    int m_lastNumber = 0;
    int m_shown = 0; ///< the number of the one in front
    bool m_heldBack = false;
    Notice* m_notice;
    QTimer m_leaves;
};

} // namespace proofdesk

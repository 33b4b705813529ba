// SPDX-License-Identifier: MIT
#include "proofs/imageurlpolicy.h"

#include <algorithm>
#include <array>

namespace proofdesk {
namespace {

constexpr qsizetype LongestUrl = 8192;

struct Block
{
    quint32 network;
    int bits;
};

constexpr quint32 ip(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return (a << 24) | (b << 16) | (c << 8) | d;
}

/// The IPv4 blocks that IANA's special-purpose registry does not call globally reachable.
constexpr std::array Reserved4{
    Block{ip(0, 0, 0, 0), 8}, // this network
    Block{ip(10, 0, 0, 0), 8}, // private
    Block{ip(100, 64, 0, 0), 10}, // shared by carriers
    Block{ip(127, 0, 0, 0), 8}, // loopback
    Block{ip(169, 254, 0, 0), 16}, // link-local; cloud metadata
    Block{ip(172, 16, 0, 0), 12}, // private
    Block{ip(192, 0, 0, 0), 24}, // protocol assignments
    Block{ip(192, 0, 2, 0), 24}, // documentation
    Block{ip(192, 88, 99, 0), 24}, // 6to4 relays
    Block{ip(192, 168, 0, 0), 16}, // private
    Block{ip(198, 18, 0, 0), 15}, // benchmarks
    Block{ip(198, 51, 100, 0), 24}, // documentation
    Block{ip(203, 0, 113, 0), 24}, // documentation
    Block{ip(224, 0, 0, 0), 4}, // multicast
    Block{ip(240, 0, 0, 0), 4}, // reserved, broadcast
};

bool isPublic4(quint32 address)
{
    return std::none_of(Reserved4.begin(), Reserved4.end(), [address](const Block& block) {
        return (address >> (32 - block.bits)) == (block.network >> (32 - block.bits));
    });
}

bool isPublic6(const QHostAddress& address)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    static const std::pair<QHostAddress, int> translated(QHostAddress(QStringLiteral("64:ff9b::")), 96);
    if (address.isInSubnet(translated)) // NAT64: as public as the IPv4 address within
        return isPublic4(ip(bytes[12], bytes[13], bytes[14], bytes[15]));
    static const std::array reserved{
        std::pair(QHostAddress(QStringLiteral("2001::")), 23), // protocol assignments, Teredo
        std::pair(QHostAddress(QStringLiteral("2001:db8::")), 32), // documentation
        std::pair(QHostAddress(QStringLiteral("2002::")), 16), // 6to4, may hold any IPv4 address
        std::pair(QHostAddress(QStringLiteral("3fff::")), 20), // documentation
    };
    // Global unicast is 2000::/3; loopback, link-local, unique-local, multicast and v4-mapped lie outside it.
    return (bytes[0] & 0xE0) == 0x20
        && std::none_of(reserved.begin(), reserved.end(),
                        [&](const auto& block) { return address.isInSubnet(block.first, block.second); });
}

/// Loopback by its own name or number; an IPv4 address in the clothes of IPv6 is nothing an honest URL holds.
bool isLoopback(QString host)
{
    const QHostAddress literal(host);
    if (!literal.isNull()) {
        const QHostAddress v6(QHostAddress::LocalHostIPv6);
        return literal.protocol() == QAbstractSocket::IPv4Protocol ? literal.isLoopback() : literal == v6;
    }
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0;
}

} // namespace

bool ImageUrlPolicy::isPublic(const QHostAddress& address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return isPublic4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return address.scopeId().isEmpty() && isPublic6(address);
    default:
        return false;
    }
}

bool ImageUrlPolicy::isOwnMachine(const QUrl& url)
{
    return isLoopback(url.host());
}

bool ImageUrlPolicy::allows(const QUrl& url) const
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.toEncoded().size() > LongestUrl)
        return false;
    const bool secure = url.scheme() == QLatin1String("https");
    if (!secure && url.scheme() != QLatin1String("http"))
        return false;
    if (isLoopback(url.host()))
        return m_scope == Scope::LoopbackToo;
    const QHostAddress literal(url.host());
    return secure && (literal.isNull() || isPublic(literal));
}

bool ImageUrlPolicy::allows(const QUrl& url, const QHostAddress& peer) const
{
    // A name that is not loopback's own must not lead there, not even in a sandbox.
    if (isLoopback(url.host()))
        return m_scope == Scope::LoopbackToo && peer.isLoopback();
    return isPublic(peer);
}

} // namespace proofdesk
